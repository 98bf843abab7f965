/** What the published document of the API has to hold. */
@NullMarked
package dev.medley.contract;

import org.jspecify.annotations.NullMarked;
