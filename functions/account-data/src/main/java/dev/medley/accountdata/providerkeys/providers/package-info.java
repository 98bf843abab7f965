/** What the services say of keys, asked over HTTP. */
@NullMarked
package dev.medley.accountdata.providerkeys.providers;

import org.jspecify.annotations.NullMarked;
