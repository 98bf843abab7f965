/**
 * Long work: requested, worked on under a lease, ended once.
 *
 * <p>A function requests a job ({@link dev.medley.jobs.JobService#request}) in the transaction that writes what the job is
 * to make. That counts one use, and announces {@code <kind>.requested}. It does the work as a {@link dev.medley.jobs.JobWork}
 * behind a {@link dev.medley.jobs.JobConsumer}, and joins {@code jobs.job} to its own rows rather than keep a status of its
 * own. However a job ends, {@code <kind>.finished} says so in the same transaction, with its {@code status}, and every end
 * but success gives the use back.
 *
 * <p>One rule says what is tried again, for all kinds of work. A {@link dev.medley.jobs.JobFailure} that is permanent fails
 * the job at once. Anything else that is thrown, an {@link java.lang.Error} too, and any worker that dies or hangs, costs
 * an attempt; the job is queued again, and fails when three attempts are used up: with the code of the last
 * {@link dev.medley.jobs.JobFailure}, with {@code internal} where something else was thrown, with {@code worker-lost} where
 * nothing was heard of the worker. Work that finds nothing to work on yet costs no attempt.
 *
 * <p>A worker has a job for two minutes at a time and renews that by reporting progress and by a heartbeat. Meanwhile a
 * second delivery changes nothing and comes back later; afterwards {@link dev.medley.jobs.JobSweep} queues the job again.
 * The sweep also announces again what has been queued for an hour, so a job whose message went to the dead letters, because
 * environments died before they could take the lease, is done or ends too.
 *
 * <p>The job's row is locked before the rows that it makes, by whoever changes both.
 */
@NullMarked
package dev.medley.jobs;

import org.jspecify.annotations.NullMarked;
