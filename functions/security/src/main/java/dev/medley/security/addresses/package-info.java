/** From where requests are accepted. Every function holds requests to it ({@code shared/addresses}). */
@NullMarked
package dev.medley.security.addresses;

import org.jspecify.annotations.NullMarked;
