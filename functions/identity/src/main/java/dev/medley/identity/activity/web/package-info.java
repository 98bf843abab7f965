/** HTTP operations. */
@NullMarked
package dev.medley.identity.activity.web;

import org.jspecify.annotations.NullMarked;
