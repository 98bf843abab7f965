/** HTTP. */
@NullMarked
package dev.medley.social.erasure.web;

import org.jspecify.annotations.NullMarked;
