# The page for referrers; all else on the dashboard is in Dutch, French and English.

orientation-title = مهام للمتطوعين
orientation-intro = اختر ما يناسب الشخص الذي تبحث معه. لا يُحفظ شيء.
orientation-skip = إلى المهام
orientation-languages = اللغة
orientation-look = أظهر المهام
orientation-all = أظهر كل المهام
orientation-none = لا توجد مهمة تناسب هذا الاختيار. ألغِ شيئاً.
orientation-count = { $count ->
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $count } مهام
   *[other] { $count } مهمة
  }
orientation-talent = المواهب
orientation-target = لمن
orientation-category = نوع العمل
orientation-language = اللغات
orientation-municipality = أين
orientation-when = متى
orientation-short = مهمة قصيرة
orientation-age = العمر
orientation-dutch = ممارسة الهولندية
orientation-dutch-yes = نعم
orientation-from-age = من عمر { $age } سنة
orientation-until = حتى { $day }
orientation-no-end = اسأل حتى متى
orientation-asked = اخترت: { $what }
orientation-to-ask = { $count ->
    [one] مهمة واحدة تحتاج إلى سؤال
    [two] مهمتان تحتاجان إلى سؤال
    [few] { $count } مهام تحتاج إلى سؤال
   *[other] { $count } مهمة تحتاج إلى سؤال
  }
orientation-to-ask-help = لم تقل المنظمة كل شيء هنا. اتصل واسأل: قد يكون مناسباً.
orientation-ask = اسأل عن: { $what }
