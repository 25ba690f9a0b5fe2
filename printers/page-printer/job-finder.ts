import { ok, type Result } from '../../device-drivers/contract.ts';
import { type IppClient, type IppFailure, isRefusal } from './ipp-client.ts';
import type { IppJob } from './ipp-objects.ts';
import type { PrinterLink } from './printer-link.ts';
import { hasEnded, isDone, type Submission } from './submission.ts';

/** What a printer says of the jobs that it knows. */
export interface KnownJobs {
  readonly jobs: readonly IppJob[];
  /** It told its open jobs and its ended ones: a job that is not in the list is not there. */
  readonly whole: boolean;
}

/** The jobs of this kiosk that a printer still knows. A printer that has no list says so: then nothing is known. */
export const knownJobs = async (
  link: PrinterLink,
  client: IppClient,
): Promise<Result<KnownJobs, IppFailure>> => {
  const jobs: IppJob[] = [];
  let whole = true;
  for (const which of ['not-completed', 'completed'] as const) {
    const told = await link.ask((signal) => client.getJobs(which, signal));
    if (told.ok) jobs.push(...told.value);
    else if (told.error.kind === 'refused') {
      whole = false;
      link.log('jobs.notTold', told.error.detail, which);
    } else return told;
  }
  return ok({ jobs, whole });
};

/** The newest job with this tag: a completed one before an open one before one that failed. */
export const jobWithTag = (jobs: readonly IppJob[], tag: string): IppJob | null => {
  const tagged = jobs.filter(({ name }) => name?.startsWith(tag)).sort((a, b) => b.id - a.id);
  return tagged.find(isDone) ?? tagged.find((job) => !hasEnded(job)) ?? tagged[0] ?? null;
};

/** The newest job with this tag that the printer still knows. */
export const findJob = async (link: PrinterLink, tag: string): Promise<Result<IppJob | null, IppFailure>> => {
  const known = await knownJobs(link, link.client);
  return known.ok ? ok(jobWithTag(known.value.jobs, tag)) : known;
};

/** One job, if it is still ours: a printer that restarted gives its numbers again (ippeveprinter begins at 1). */
export const readJob = async (
  link: PrinterLink,
  jobId: number,
  one: Submission,
): Promise<Result<IppJob | null, IppFailure>> => {
  const answer = await link.ask((signal) => link.client.getJob(jobId, signal));
  if (answer.ok) {
    const { name } = answer.value;
    const ours = name === null || name.startsWith(one.tag) || (name !== '' && one.name.startsWith(name));
    if (ours) return answer;
  } else if (!isRefusal(answer.error, 'client-error-not-found')) return answer;
  return findJob(link, one.tag);
};
