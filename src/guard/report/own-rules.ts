/** The linter's own rules, as they are shown beside those of the policy. */
export const OWN_RULES: readonly {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly instead: string;
}[] = [
  {
    id: 'guard/not-examined',
    title: 'A file or a part of one could not be examined.',
    why: 'What is not read could hold any command.',
    instead: 'Bring it into a form that can be read, or exclude it and say why.',
  },
  {
    id: 'guard/weakened',
    title: 'The change makes the linter see less.',
    why: 'A rule that is switched off and the command that it forbids can come in two changes.',
    instead: 'See that a reviewer agrees.',
  },
  {
    id: 'guard/configuration',
    title: 'The policy file cannot be obeyed.',
    why: 'What the repository says of itself would be passed over.',
    instead: 'Mend the file where it is pointed at.',
  },
  {
    id: 'guard/unused-allowance',
    title: 'An allowance allows nothing.',
    why: 'It would hide the next finding.',
    instead: 'Take it out.',
  },
  {
    id: 'guard/reasonless-allowance',
    title: 'An allowance has no reason, or cannot be understood.',
    why: 'Nobody can judge it later.',
    instead: 'Write `surefoot-allow RULE: why`.',
  },
  {
    id: 'guard/expired-allowance',
    title: 'An allowance is over.',
    why: 'It was given until a day that has passed.',
    instead: 'Mend what it allowed, or agree on a new day.',
  },
];
