import { type HallGroup, listedService, type ServiceId, serviceIds } from '../services/service-list.ts';
import { filingIdOf, isClosed, type SessionContext } from '../session/session-context.ts';
import { hallGroupWords, hallWords as words } from '../text/services/hall-words.ts';
import { plain, type Say, type Scene } from './screen-parts.ts';
import type { ViewOf } from './view.ts';

type Service = ViewOf<'choose-service'>['services'][number];

const serviceOf = (id: ServiceId, context: SessionContext, say: Say): Service => {
  const { title, about, icon } = listedService(id);
  return {
    title: say(title),
    about: say(about),
    icon,
    event: { type: 'hall.serviceChosen', service: id },
    disabledBecause: isClosed(context, id) ? say(words.closed) : null,
  };
};

const inGroup = (group: 'main' | HallGroup): readonly ServiceId[] =>
  serviceIds.filter((id) => listedService(id).group === group);

const groupIcons = { advice: 'question', more: 'talk' } as const;

const groupOf = (group: HallGroup, say: Say): Service[] =>
  inGroup(group).length === 0
    ? []
    : [
        {
          title: say(hallGroupWords[group].title),
          about: say(hallGroupWords[group].about),
          icon: groupIcons[group],
          event: { type: 'hall.groupOpened', group },
          disabledBecause: null,
        },
      ];

/** What a case costs is found with its form, before anybody lays a card: the same first screens as a filing. */
const estimateOf = (group: HallGroup, filing: Service, say: Say): Service[] =>
  group === 'advice'
    ? [{ ...filing, title: say(words.estimate), about: say(words.estimateAbout), icon: 'pay' }]
    : [];

/** Everything that can be done here: filing first, then what else people come for; what is rarer stands on screens of its own. */
export const hallScreen = (context: SessionContext, say: Say): Scene => {
  const { hallGroup, served } = context;
  const filing: Service = {
    title: say(words.filing),
    about: say(words.filingAbout),
    icon: 'pen',
    event: { type: 'hall.filingChosen' },
    disabledBecause: isClosed(context, 'filing')
      ? say(words.closed)
      : filingIdOf(context) === null
        ? say(words.noMoreFilings)
        : null,
  };
  return {
    stage: null,
    back: hallGroup === null ? null : { type: 'hall.opened' },
    view: {
      screen: 'choose-service',
      heading: say(hallGroup === null ? words.heading : hallGroupWords[hallGroup].title),
      lead: [say(words.lead)],
      services:
        hallGroup === null
          ? [
              filing,
              ...inGroup('main').map((id) => serviceOf(id, context, say)),
              ...groupOf('advice', say),
              ...groupOf('more', say),
            ]
          : [
              ...inGroup(hallGroup).map((id) => serviceOf(id, context, say)),
              ...estimateOf(hallGroup, filing, say),
            ],
      actions: served ? [plain('done', say(words.leave), { type: 'session.finish' })] : [],
    },
  };
};
