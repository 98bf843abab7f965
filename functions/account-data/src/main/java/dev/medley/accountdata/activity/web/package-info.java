/** HTTP operations. */
@NullMarked
package dev.medley.accountdata.activity.web;

import org.jspecify.annotations.NullMarked;
