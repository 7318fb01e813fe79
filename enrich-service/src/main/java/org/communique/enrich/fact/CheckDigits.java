package org.communique.enrich.fact;

import java.math.BigInteger;

/** Check digits of identifiers. */
final class CheckDigits {

    private static final int DECIMAL = 10;
    private static final int BASE = 36;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** Whether the Luhn sum of an ISIN holds, its letters written as numbers from 10 (ISO 6166, annex B). */
    static boolean holdInIsin(String isin) {
        var digits = new StringBuilder();
        isin.chars().forEach(c -> digits.append(Character.digit(c, BASE)));
        int sum = 0;
        for (int i = digits.length() - 1, place = 0; i >= 0; i--, place++) {
            int value = Character.digit(digits.charAt(i), DECIMAL) * (place % 2 + 1);
            sum += value / DECIMAL + value % DECIMAL;
        }
        return sum % DECIMAL == 0;
    }

    /** Whether an LEI is 1 modulo 97, its letters written as numbers from 10 (ISO 17442, by ISO 7064 MOD 97-10). */
    static boolean holdInLei(String lei) {
        var digits = new StringBuilder();
        lei.chars().forEach(c -> digits.append(Character.digit(c, BASE)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }

    /** Whether the last digit of a CUSIP is the complement of its double-add-double sum (ANSI X9.6). */
    static boolean holdInCusip(String cusip) {
        int sum = 0;
        int last = cusip.length() - 1;
        for (int i = 0; i < last; i++) {
            int value = Character.digit(cusip.charAt(i), BASE) * (i % 2 + 1);
            sum += value / DECIMAL + value % DECIMAL;
        }
        return (DECIMAL - sum % DECIMAL) % DECIMAL == Character.digit(cusip.charAt(last), DECIMAL);
    }
}
