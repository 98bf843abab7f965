/** The operations. */
@NullMarked
package dev.medley.accountdata.modelusage.web;

import org.jspecify.annotations.NullMarked;
