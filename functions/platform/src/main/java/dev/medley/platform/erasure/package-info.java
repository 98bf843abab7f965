/** Erases what the shared libraries hold of an account: jobs, kept answers, counters, and events. */
@NullMarked
package dev.medley.platform.erasure;

import org.jspecify.annotations.NullMarked;
