/** Run by the build, bundled: writes the lessons beside the program as it will have read them. */

import { writeFileSync } from 'node:fs';
import { prepareLessons } from '../lesson/reading/prepared-lessons.ts';
import { readCurriculum } from '../lesson/reading/read-curriculum.ts';

const [, , directory = '', file = ''] = process.argv;
writeFileSync(file, prepareLessons(directory, readCurriculum(directory).lessons));
