/** Long work, as its owners and operators follow it. */
@NullMarked
package dev.medley.platform.jobs;

import org.jspecify.annotations.NullMarked;
