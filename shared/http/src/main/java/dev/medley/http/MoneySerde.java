package dev.medley.http;

import dev.medley.kernel.CurrencyCode;
import dev.medley.kernel.Money;
import dev.medley.kernel.Refusal;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;

/** Money in JSON: {@code {"amount": 1999, "currency": "EUR"}}, and nothing that only looks like it. */
@Singleton
class MoneySerde implements Serde<Money> {

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Money> type, Money money)
            throws IOException {
        Encoder object = encoder.encodeObject(type);
        object.encodeKey("amount");
        object.encodeLong(money.amount());
        object.encodeKey("currency");
        object.encodeString(money.currency().getCurrencyCode());
        object.finishStructure();
    }

    @Override
    public Money deserialize(Decoder decoder, DecoderContext context, Argument<? super Money> type) throws IOException {
        JsonNode node = decoder.decodeNode();
        return FieldRefusedException.wrap(() -> read(node));
    }

    private static Money read(JsonNode node) {
        if (!node.isObject() || node.size() != 2) {
            throw Refusal.invalid("money-invalid", "", "Money has an amount and a currency.");
        }
        JsonNode amount = node.get("amount");
        if (amount == null || !isLong(amount)) {
            throw Refusal.invalid(
                    "money-invalid", "/amount", "An amount is a whole number of the currency's smallest unit.");
        }
        JsonNode currency = node.get("currency");
        String code = currency != null && currency.isString() ? currency.getStringValue() : "";
        return new Money(amount.getLongValue(), CurrencyCode.parse(code, "/currency"));
    }

    private static boolean isLong(JsonNode node) {
        Object value = node.isNumber() ? node.getNumberValue() : null;
        return value instanceof Integer
                || value instanceof Long
                || (value instanceof BigInteger big && big.bitLength() < Long.SIZE);
    }
}
