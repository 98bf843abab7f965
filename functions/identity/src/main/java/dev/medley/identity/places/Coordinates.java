package dev.medley.identity.places;

/** A point on the earth, in degrees (WGS 84). */
public record Coordinates(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0;

    /** The great-circle distance in kilometres, by the haversine formula. */
    public double kmTo(Coordinates other) {
        double up = Math.toRadians(other.latitude - latitude) / 2;
        double along = Math.toRadians(other.longitude - longitude) / 2;
        double parallels = Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude));
        double haversine = Math.pow(Math.sin(up), 2) + parallels * Math.pow(Math.sin(along), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
    }
}
