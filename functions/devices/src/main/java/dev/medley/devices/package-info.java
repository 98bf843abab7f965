/** A fleet of devices: what they run, how they are, and what they are told. Announces {@code device.*} and {@code rollout.*}. */
@NullMarked
package dev.medley.devices;

import org.jspecify.annotations.NullMarked;
