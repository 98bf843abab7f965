/** Provider keys over HTTP. */
@NullMarked
package dev.medley.accountdata.providerkeys.web;

import org.jspecify.annotations.NullMarked;
