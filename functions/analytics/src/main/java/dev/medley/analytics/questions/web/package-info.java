/** HTTP operations. */
@NullMarked
package dev.medley.analytics.questions.web;

import org.jspecify.annotations.NullMarked;
