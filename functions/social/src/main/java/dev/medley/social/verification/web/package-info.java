/** HTTP. */
@NullMarked
package dev.medley.social.verification.web;

import org.jspecify.annotations.NullMarked;
