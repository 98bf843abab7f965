/** What tests of functions stand on: the real servers, a client that reads like a request, and the house rules. */
@NullMarked
package dev.medley.testkit;

import org.jspecify.annotations.NullMarked;
