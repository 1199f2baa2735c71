package io.huiyin.complaint;

/** The last digit of numbers that people read out and type: it catches one wrong digit and two that changed places. */
public final class CheckDigit {

    private CheckDigit() {}

    /** @param digits decimal digits only */
    public static int of(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = digit(digits, digits.length() - 1 - i) * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return (10 - sum % 10) % 10;
    }

    /** Whether the last of the digits is right. */
    public static boolean isRight(String digits) {
        int last = digits.length() - 1;
        return of(digits.substring(0, last)) == digit(digits, last);
    }

    private static int digit(String text, int index) {
        return text.charAt(index) - '0';
    }
}
