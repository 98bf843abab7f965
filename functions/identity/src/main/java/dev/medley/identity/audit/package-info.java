/** What administrators did, written once and never changed. */
@NullMarked
package dev.medley.identity.audit;

import org.jspecify.annotations.NullMarked;
