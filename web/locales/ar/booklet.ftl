scan-about = ضع رمز الدفتر أمام الكاميرا.
scan-just = هذا الدفتر حُفظ قبل قليل. خذ الدفتر التالي.
code-label = رمز الدفتر
code-hint = 8 أرقام. تجدها على الدفتر، تحت رمز QR.
code-type = كتابة الرمز
code-scan = مسح الرمز
code-erase-one = احذف آخر رقم
code-erase-all = امسح كل شيء
