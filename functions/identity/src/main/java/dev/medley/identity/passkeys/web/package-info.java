/** HTTP operations. */
@NullMarked
package dev.medley.identity.passkeys.web;

import org.jspecify.annotations.NullMarked;
