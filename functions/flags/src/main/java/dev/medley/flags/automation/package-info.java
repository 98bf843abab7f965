/** Rollouts of variants that go on, stop or go back by themselves. */
@NullMarked
package dev.medley.flags.automation;

import org.jspecify.annotations.NullMarked;
