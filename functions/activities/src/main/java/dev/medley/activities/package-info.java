/** What visitors and accounts do: taken in from clients and from the events of all functions. */
@NullMarked
package dev.medley.activities;

import org.jspecify.annotations.NullMarked;
