import type { Section, Template } from '../../template.ts';

/**
 * Puts a section behind another one, on the paper and in the same task: for what a form prints among the parties, whose
 * sections the block of the parties makes. Throws where the form has no such section.
 */
export const placedAfter = (template: Template, after: string, section: Section): Template => {
  if (!template.sections.some(({ id }) => id === after)) throw new Error(`${template.id} has no ${after}`);
  const behind = <T>(items: readonly T[], idOf: (item: T) => string, added: T): T[] =>
    items.flatMap((item) => (idOf(item) === after ? [item, added] : [item]));
  return {
    ...template,
    sections: behind(template.sections, ({ id }) => id, section),
    tasks: template.tasks.map((task) => ({
      ...task,
      sections: behind(task.sections, (id) => id, section.id),
    })),
  };
};
