export const twoPersonRefusals = {
  'two-person.same-person': {
    kind: 'forbidden-now',
    text: {
      zh: '此前的一步也是由您（{person}）办理的，本辖区要求由两人分别办理。',
      en: 'The step before it was yours as well ({person}); here the two take two people.',
    },
    todo: { zh: '请由另一人办理。', en: 'Let another person do it.' },
  },
} as const;
