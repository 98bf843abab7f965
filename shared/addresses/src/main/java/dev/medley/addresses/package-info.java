/**
 * Whose requests are accepted, by address and country: what operators have decided ({@code functions/security}), which every
 * function holds requests to before it does anything else.
 */
@NullMarked
package dev.medley.addresses;

import org.jspecify.annotations.NullMarked;
