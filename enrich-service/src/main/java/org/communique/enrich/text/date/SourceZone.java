package org.communique.enrich.text.date;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Default time zone of a source: that of the country of its domain, if the country has one zone or a main one; else UTC.
 */
public final class SourceZone {

    /** By top-level domain: mostly the country's code in ISO 3166. */
    private static final Map<String, ZoneId> BY_COUNTRY = table("""
            ad Europe/Andorra ae Asia/Dubai af Asia/Kabul al Europe/Tirane am Asia/Yerevan ao Africa/Luanda
            ar America/Argentina/Buenos_Aires at Europe/Vienna az Asia/Baku ba Europe/Sarajevo bb America/Barbados
            bd Asia/Dhaka be Europe/Brussels bf Africa/Ouagadougou bg Europe/Sofia bh Asia/Bahrain bi Africa/Bujumbura
            bj Africa/Porto-Novo bn Asia/Brunei bo America/La_Paz br America/Sao_Paulo bs America/Nassau bt Asia/Thimphu
            bw Africa/Gaborone by Europe/Minsk bz America/Belize cd Africa/Kinshasa cg Africa/Brazzaville ch Europe/Zurich
            ci Africa/Abidjan cl America/Santiago cm Africa/Douala cn Asia/Shanghai co America/Bogota
            cr America/Costa_Rica cu America/Havana cv Atlantic/Cape_Verde cy Asia/Nicosia cz Europe/Prague
            de Europe/Berlin dj Africa/Djibouti dk Europe/Copenhagen do America/Santo_Domingo dz Africa/Algiers
            ec America/Guayaquil ee Europe/Tallinn eg Africa/Cairo es Europe/Madrid et Africa/Addis_Ababa eu Europe/Brussels
            fi Europe/Helsinki fj Pacific/Fiji fo Atlantic/Faroe fr Europe/Paris ga Africa/Libreville ge Asia/Tbilisi
            gh Africa/Accra gi Europe/Gibraltar gm Africa/Banjul gn Africa/Conakry gr Europe/Athens gt America/Guatemala
            gy America/Guyana hk Asia/Hong_Kong hn America/Tegucigalpa hr Europe/Zagreb ht America/Port-au-Prince
            hu Europe/Budapest id Asia/Jakarta ie Europe/Dublin il Asia/Jerusalem in Asia/Kolkata iq Asia/Baghdad
            ir Asia/Tehran is Atlantic/Reykjavik it Europe/Rome jm America/Jamaica jo Asia/Amman jp Asia/Tokyo
            ke Africa/Nairobi kg Asia/Bishkek kh Asia/Phnom_Penh kr Asia/Seoul kw Asia/Kuwait kz Asia/Almaty la Asia/Vientiane
            lb Asia/Beirut li Europe/Vaduz lk Asia/Colombo lr Africa/Monrovia lt Europe/Vilnius lu Europe/Luxembourg
            lv Europe/Riga ly Africa/Tripoli ma Africa/Casablanca mc Europe/Monaco md Europe/Chisinau me Europe/Podgorica
            mg Indian/Antananarivo mk Europe/Skopje ml Africa/Bamako mm Asia/Yangon mn Asia/Ulaanbaatar mo Asia/Macau
            mt Europe/Malta mu Indian/Mauritius mv Indian/Maldives mw Africa/Blantyre mx America/Mexico_City
            my Asia/Kuala_Lumpur mz Africa/Maputo na Africa/Windhoek ne Africa/Niamey ng Africa/Lagos ni America/Managua
            nl Europe/Amsterdam no Europe/Oslo np Asia/Kathmandu nz Pacific/Auckland om Asia/Muscat pa America/Panama
            pe America/Lima pg Pacific/Port_Moresby ph Asia/Manila pk Asia/Karachi pl Europe/Warsaw pt Europe/Lisbon
            py America/Asuncion qa Asia/Qatar ro Europe/Bucharest rs Europe/Belgrade ru Europe/Moscow rw Africa/Kigali
            sa Asia/Riyadh sd Africa/Khartoum se Europe/Stockholm sg Asia/Singapore si Europe/Ljubljana sk Europe/Bratislava
            sl Africa/Freetown sm Europe/San_Marino sn Africa/Dakar so Africa/Mogadishu sr America/Paramaribo
            sv America/El_Salvador sy Asia/Damascus td Africa/Ndjamena tg Africa/Lome th Asia/Bangkok tj Asia/Dushanbe
            tm Asia/Ashgabat tn Africa/Tunis tr Europe/Istanbul tt America/Port_of_Spain tw Asia/Taipei
            tz Africa/Dar_es_Salaam ua Europe/Kyiv ug Africa/Kampala uk Europe/London uy America/Montevideo uz Asia/Tashkent
            va Europe/Vatican ve America/Caracas vn Asia/Ho_Chi_Minh ye Asia/Aden za Africa/Johannesburg zm Africa/Lusaka
            zw Africa/Harare""");

    /** The latest zone of countries with several and no main one. */
    private static final Map<String, ZoneId> LATEST_OF_SEVERAL = table("""
            us Pacific/Honolulu gov Pacific/Honolulu mil Pacific/Honolulu edu Pacific/Honolulu
            ca America/Vancouver au Australia/Perth""");

    private SourceZone() {}

    /** Returns the zone of a source, such as {@code Europe/Berlin} of {@code ministry.de}. */
    public static ZoneId of(String source) {
        return country(source).map(BY_COUNTRY::get).orElse(ZoneOffset.UTC);
    }

    /** Returns the latest zone of a country: {@code Pacific/Honolulu} of {@code us}; empty when unknown. */
    static Optional<ZoneId> latestIn(String country) {
        return Optional.ofNullable(BY_COUNTRY.getOrDefault(country, LATEST_OF_SEVERAL.get(country)));
    }

    /** Returns the top-level domain of a source, if it is a country's: {@code uk} of {@code press.example.co.uk}. */
    static Optional<String> country(String source) {
        int dot = source.lastIndexOf('.');
        var domain = source.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Optional.of(domain)
                .filter(known -> dot >= 0 && (BY_COUNTRY.containsKey(known) || LATEST_OF_SEVERAL.containsKey(known)));
    }

    private static Map<String, ZoneId> table(String text) {
        var zones = new HashMap<String, ZoneId>();
        var words = text.split("\\s+", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            zones.put(words[i], ZoneId.of(words[i + 1]));
        }
        return Map.copyOf(zones);
    }
}
