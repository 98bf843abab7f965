/** HTTP operations. */
@NullMarked
package dev.medley.identity.signinreports.web;

import org.jspecify.annotations.NullMarked;
