/**
 * What is measured while Medley runs, and where it goes: on AWS into the log, where CloudWatch makes metrics of it; on a
 * laptop to a page that Prometheus reads.
 */
@NullMarked
package dev.medley.metrics;

import org.jspecify.annotations.NullMarked;
