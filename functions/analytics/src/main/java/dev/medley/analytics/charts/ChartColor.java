package dev.medley.analytics.charts;

/** Colours that people with any sight tell apart (Okabe and Ito), and some more. */
public enum ChartColor {
    BLUE(0x0072B2),
    ORANGE(0xE69F00),
    GREEN(0x009E73),
    VERMILION(0xD55E00),
    SKY(0x56B4E9),
    PURPLE(0xCC79A7),
    YELLOW(0xF0E442),
    BLACK(0x222222),
    GREY(0x888888),
    BROWN(0x8C564B),
    OLIVE(0x6B8E23),
    NAVY(0x283593);

    private final int rgb;

    ChartColor(int rgb) {
        this.rgb = rgb;
    }

    public int rgb() {
        return rgb;
    }

    static ChartColor of(int index) {
        return values()[index % values().length];
    }
}
