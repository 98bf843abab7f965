/** Personal data in what was said: found by rules, in the way it is spoken, and masked. */
@NullMarked
package dev.medley.speech.redaction;

import org.jspecify.annotations.NullMarked;
