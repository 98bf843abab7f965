/** HTTP operations. */
@NullMarked
package dev.medley.identity.disavowal.web;

import org.jspecify.annotations.NullMarked;
