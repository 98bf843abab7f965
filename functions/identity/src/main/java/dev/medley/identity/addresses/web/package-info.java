/** HTTP operations. */
@NullMarked
package dev.medley.identity.addresses.web;

import org.jspecify.annotations.NullMarked;
