/** Stands in for what the inspector knows of Node and the realm has not: nothing is ever one of these. */

class Absent {}

export { Absent as URL };
