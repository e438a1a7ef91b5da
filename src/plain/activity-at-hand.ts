import type { ActivityKind, ActivityOf } from '../tutor/activities/activity.ts';
import type { Dialogue } from './dialogue.ts';

/** The activity that is being done, while it is of this kind. */
export function activityAtHand<Kind extends ActivityKind>(
  { sitting: { stage } }: Dialogue,
  kind: Kind,
): ActivityOf<Kind> | undefined {
  const activity = stage.kind === 'lesson' ? stage.run.activity : undefined;
  const isOfKind = (each: { readonly kind: ActivityKind }): each is ActivityOf<Kind> => each.kind === kind;
  return activity && isOfKind(activity) ? activity : undefined;
}
