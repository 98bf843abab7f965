/**
 * Medley on AWS: turns the topology into stacks, one for each life-cycle. A new function is one more entry of {@link
 * dev.medley.topology.Medley#TOPOLOGY} and nothing here.
 *
 * <p>The same commit gives the same templates, to the letter: no clock, no chance, and maps in a fixed order, which
 * {@link java.util.Map#of} does not have.
 */
@NullMarked
package dev.medley.infra;

import org.jspecify.annotations.NullMarked;
