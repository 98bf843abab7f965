/**
 * The three doors into a function: HTTP, queues and schedules. Each is one handler class that every function uses as it
 * is; what happens behind it is found on the function's class path. Also the one place of configuration.
 */
@NullMarked
package dev.medley.lambda;

import org.jspecify.annotations.NullMarked;
