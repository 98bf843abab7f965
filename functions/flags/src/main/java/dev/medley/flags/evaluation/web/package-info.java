/** The HTTP side of evaluations: the API's own and that of OFREP. */
@NullMarked
package dev.medley.flags.evaluation.web;

import org.jspecify.annotations.NullMarked;
