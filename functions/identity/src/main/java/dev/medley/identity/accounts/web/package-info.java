/** HTTP operations. */
@NullMarked
package dev.medley.identity.accounts.web;

import org.jspecify.annotations.NullMarked;
