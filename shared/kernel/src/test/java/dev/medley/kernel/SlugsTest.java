package dev.medley.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlugsTest {

    private static final UUID ID = UUID.fromString("0190d3a4-5b6c-7d8e-9f01-23456789abcd");

    @Test
    void aTitleSuggestsItsLettersAndDigits() {
        assertEquals("cafe-creme-2-strasse", Slugs.of("  Café Crème (2), Straße! "));
    }

    @Test
    void aTitleWithoutSuchLettersSuggestsNothing() {
        assertEquals("", Slugs.of("茶 — ☕"));
    }

    @Test
    void aLongTitleLeavesRoomForTheTail() {
        String slug = Slugs.of("a".repeat(300));
        assertEquals(91, slug.length());
        assertEquals(100, Slugs.distinct(slug, ID).length());
    }

    @Test
    void aSecondThingOfTheSameNameHasTheEndOfItsId() {
        assertEquals("tea-6789abcd", Slugs.distinct("tea", ID));
        assertEquals("6789abcd", Slugs.distinct("", ID));
    }

    @Test
    void neitherIdsNorReservedWordsAreAllowed() {
        Set<String> reserved = Set.of("search");
        assertFalse(Slugs.isAllowed("search", reserved));
        assertFalse(Slugs.isAllowed(ID.toString(), reserved));
        assertTrue(Slugs.isAllowed("searches", reserved));
    }
}
