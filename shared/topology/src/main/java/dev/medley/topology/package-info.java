/**
 * What the system consists of, said once: every function with its routes, queues, schedules, events, sizes and rights,
 * and every bucket. The AWS stack and the local twin are both made from {@link dev.medley.topology.Medley#TOPOLOGY}, so
 * neither can have what the other lacks.
 */
@NullMarked
package dev.medley.topology;

import org.jspecify.annotations.NullMarked;
