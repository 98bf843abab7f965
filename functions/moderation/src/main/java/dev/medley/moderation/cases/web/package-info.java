/** The desk, reports and appeals over HTTP. */
@NullMarked
package dev.medley.moderation.cases.web;

import org.jspecify.annotations.NullMarked;
