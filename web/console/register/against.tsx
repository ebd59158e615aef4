import { useCaseText } from '../case/text.ts';
import { AccusedFields } from './accused-fields.tsx';
import { Section } from './section.tsx';

/** Whom it is about, when it is about somebody. */
export const Against = () => {
  const t = useCaseText();
  return (
    <Section title={t('case.accused')} letter="A" first="register_accused_0_name">
      <AccusedFields form="register" />
    </Section>
  );
};
