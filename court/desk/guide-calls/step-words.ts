import { type ServiceId, serviceList } from '../../../flows/services/service-list.ts';

/** The steps of a filing, by the beginning of their name in the machine (`flows/filing/filing-machine.ts`). */
const filingSteps: readonly (readonly [string, string])[] = [
  ['briefing', '看立案须知'],
  ['offeringCard', '选要不要刷身份证'],
  ['identifying', '刷身份证'],
  ['welcomingBack', '看以前没办完的'],
  ['offeringToKeep', '选要不要存草稿'],
  ['tasks', '看要办哪几步'],
  ['offering', '核对从材料里读出来的内容'],
  ['asking', '回答问题'],
  ['courtAndFee', '看法院和诉讼费'],
  ['choosingCourt', '选法院'],
  ['prioritising', '选要不要优先'],
  ['materials', '交材料'],
  ['sorting', '给材料归类'],
  ['checking', '核对填的内容'],
  ['compos', '生成状子'],
  ['reading', '看状子'],
  ['signing', '签名'],
  ['confirmingSubmit', '确认提交'],
  ['sen', '提交'],
  ['printing', '打印'],
  ['awaitingAnswer', '等法院答复'],
  ['takingHome', '用手机带走'],
];

const camel = (id: string): string => id.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

/** Where a visitor is, in a clerk's words; what is not known stays as the terminal said it. */
export const stepInWords = (step: string): string => {
  if (step === 'choosing') return '选办什么事';
  const [part = '', ...rest] = step.split('.');
  if (part === 'filing') {
    const at = filingSteps.find(([start]) => rest.join('.').startsWith(start));
    return at ? `立案：${at[1]}` : '立案';
  }
  const service = Object.keys(serviceList).find((id): id is ServiceId => camel(id) === part);
  return service ? serviceList[service].title.zh : step;
};
