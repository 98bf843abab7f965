/** HTTP. */
@NullMarked
package dev.medley.social.pictures.web;

import org.jspecify.annotations.NullMarked;
