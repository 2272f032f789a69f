# The desk: home, intake, sheet, tasks.

## Home
desk-title = مكتب المعلومات
desk-search-label = ابحث عن شخص
desk-search-hint = اكتب ثلاثة أحرف من اسم
desk-search-clear = أفرغ خانة البحث
desk-new = شخص جديد
desk-scan = امسح دفترًا
desk-look-tasks = انظر إلى المهام
desk-intake = التسجيل
desk-sheet = ملف
desk-list = الأشخاص
desk-list-count =
    { $count ->
        [0] لم نجد أحدًا
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
       *[other] { $count } شخصًا
    }
desk-list-more = هؤلاء أول { $count }. اكتب أحرفًا أكثر لترى أقل.
desk-list-further = أظهر المزيد
desk-empty = هنا يظهر كل من تسجّله. ابدأ بالأول.
desk-none-found = لا نجد أحدًا بهذه الأحرف. جرّب جزءًا آخر من الاسم، أو سجّل شخصًا جديدًا.
desk-pick = اختر شخصًا من القائمة لترى ملفه.
desk-pick-help = يمكنك أيضًا أن تمسح دفترًا أو تسجّل شخصًا جديدًا.
desk-no-name = بلا اسم بعد
desk-begun = بدأ: { $moment }
desk-begun-on = بدأ: { $moment }، على { $device }
desk-give-up = تخلَّ عن هذا الملف
desk-given-up = تُرك الملف الذي لا اسم له.
desk-is-given-up = متروك. من يكتب فيه شيئًا يعود إليه.
desk-no-languages = لا لغات بعد
desk-state-waiting = ينتظر الاتصال
desk-state-attention = يحتاج إلى انتباه
desk-back = رجوع إلى القائمة
desk-close = إغلاق

## Scan on the home screen
desk-scan-title = امسح رمز الدفتر أو اكتبه
desk-scan-none = الدفتر { $code } جيد، لكنه ليس لأحد بعد. ابحث عن الشخص أو سجّل شخصًا جديدًا. بعد ذلك يمكنك ربط الدفتر.

## Steps of the intake
desk-intake-step = التسجيل، الخطوة { $step } من { $total }: { $name }
desk-steps = خطوات التسجيل
desk-step-consent = الموافقة
desk-step-who = من
desk-step-languages = اللغات
desk-step-talents = المواهب
desk-step-wishes = الرغبات
desk-step-booklet = الدفتر
desk-step-questions = أسئلة
desk-step-remark = ملاحظة
desk-step-state-now = أنت هنا
desk-step-state-done = مملوءة
desk-step-state-open = فارغة بعد
desk-step-state-locked = فقط بعد الموافقة
desk-next = التالي
desk-previous = السابق
desk-still-missing = هذا ما زال فارغًا أو لم يُحفظ. راجعه:
desk-finish = انتهينا، أظهر الملف
desk-stop = توقّف وعُد لاحقًا

## Consent: read with the visitor, in the visitor's language
desk-consent-title = هل يمكننا أن نحفظ بياناتك؟
desk-consent-language = لغة هذا النص
desk-consent-what-title = ماذا نحفظ؟
desk-consent-what = اسمك، رقم هاتفك أو بريدك الإلكتروني، لغاتك، مواهبك ومواعيدك. أنت تختار ماذا تخبرنا.
desk-consent-why-title = لماذا؟
desk-consent-why = نبحث معًا عن عمل تطوعي يناسبك. لاحقًا يمكننا أن نتصل بك أو نكتب لك.
desk-consent-see-title = من يرى هذا؟
desk-consent-see = فقط من يعملون في مكتب المعلومات هذا والمنسّق. المنظمات لا ترى ملفك.
desk-consent-rights-title = هل يمكنك تغيير هذا؟
desk-consent-rights = نعم، دائمًا. يمكنك أن ترى كل شيء، أو تصحّحه، أو تطلب مسحه. اسأل مكتب المعلومات.
desk-consent-store = نعم، يمكنكم أن تحفظوا بياناتي
desk-consent-store-help = هذا ضروري لفتح ملف.
desk-consent-no = لا، لا تحفظوا أي شيء عني
desk-consent-no-help = هذا ممكن. ننظر عندئذ معًا إلى المهام من دون اسم.
desk-consent-choose = اختر أولًا نعم أو لا. لم يُحفظ شيء بعد.
desk-consent-forward = هل يمكننا أن نعطي مواعيدك لمرافقك؟
desk-consent-forward-help = من دون نعم، يرى مرافقك رمز الدفتر فقط.
desk-consent-organisation = هل يمكننا أن نعطي اسمك ورقمك لمنظمة؟
desk-consent-organisation-help = فقط للمنظمة التي تختارها، كي تستطيع الاتصال بك.
desk-consent-newsletter = هل تريد رسالتنا الإخبارية؟
desk-consent-newsletter-help = بضع مرات في السنة بالبريد الإلكتروني. يمكنك التوقف دائمًا.
desk-consent-health = هل يمكننا أن نحفظ ما تحتاجه بسبب صحتك؟
desk-consent-health-help = مثلًا مكان لكرسي متحرك. لا يظهر في أي قائمة، ولا تراه المنظمات.
desk-consent-start = افتح الملف
desk-consent-without = المتابعة من دون ملف
desk-consent-without-title = حسنًا. لا نحفظ شيئًا.
desk-consent-without-text = يمكنكما أن تنظرا معًا إلى المهام، وأن تأخذ دفترًا وتقرأ ما هو مسموح، من دون اسم. ما تختاره يختفي عندما تغلق الشاشة.
desk-without-booklet = يمكن إعطاء أي دفتر من الكومة. لا حاجة إلى مسحه.
desk-consent-without-back = رجوع إلى الموافقة
desk-consent-given = أُعطيت الموافقة في { $day }.
desk-consent-withdraw = سحب الموافقة نقرة واحدة على لا. ويُسجَّل ذلك.

## Fields
desk-kept = ما كتبته ما زال في الخانة ويبقى على هذا الجهاز.
desk-kept-full = ما كتبته ما زال في الخانة. اترك هذا الملف مفتوحًا: سيُحفظ وحده عندما يتوفر مكان. واترك الجهاز يعمل حتى ذلك الحين.
desk-elsewhere = على جهاز آخر مكتوب الآن: { $value }
desk-elsewhere-take = خذ هذا
desk-asked = على جهاز آخر مكتوب هنا شيء آخر. اختر في الأعلى ما هو الصحيح.
desk-who-title = من أنت؟
desk-who-help = اسم النداء يكفي. أعطِ رقم هاتف أو بريدًا إلكترونيًا لكي نصل إليك.
desk-remark-title = هل تريد أن تقول شيئًا آخر؟
desk-remark-help = اكتب فقط ما هو ضروري. الزائر يقرأ معك.

## Languages
desk-languages-title = ما اللغات التي تتكلمها؟
desk-languages-help = المس كل لغة. القليل يُحسب أيضًا.
desk-languages-chosen =
    { $count ->
        [0] لم تُختر لغة بعد
        [one] اختيرت لغة واحدة
        [two] اختيرت لغتان
        [few] اختيرت { $count } لغات
       *[other] اختيرت { $count } لغة
    }

## Talents
desk-level = ما مستوى { $language }؟
desk-talents-title = ماذا تحب أن تفعل، أو ماذا تجيد؟
desk-talents-help = اختر خمس بطاقات على الأكثر.
desk-wishes-title = ما الذي يناسبك؟
desk-wishes-help = الجواب ليس واجبًا. ما لا تقوله لا يُعتبر رفضًا أبدًا.
desk-talents-count = { $count } من { $max }
desk-talents-full = لديك { $max } من قبل. المس أولًا بطاقة مختارة لتزيلها. ثم يصبح هناك مكان.
desk-talents-none = لم تُختر مواهب بعد
desk-no-wishes = لا رغبات بعد

## Booklet
desk-booklet-title = أعطِ دفترًا
desk-booklet-help = امسح الدفتر أو اكتب الرمز الذي على الغلاف. بعد ذلك تظهر كل مواعيد الدفتر في الملف.
desk-booklet-bound = الدفتر { $code } لهذا الملف.
desk-booklet-given = رُبط الدفتر { $code }.
desk-booklet-add = اربط دفترًا آخر
desk-booklet-bind = اربط دفترًا
desk-booklet-unbind = افصل الدفتر { $code }
desk-booklet-unbind-short = افصل
desk-booklet-unbound = فُصل الدفتر { $code }.
desk-talent-gone = أُزيل „{ $talent }”.
desk-emptied = أُفرغ „{ $field }”.
desk-consent-on = سُجّلت الموافقة.
desk-consent-off = سُحبت الموافقة.
desk-booklet-none = لا دفتر بعد
desk-booklet-try = راجع الرمز وحاول مرة أخرى، أو خذ دفترًا جديدًا.
desk-booklet-taken = الدفتر { $code } لدى { $name } بالفعل. هل هذا هو الدفتر الصحيح؟
desk-booklet-unknown = لا يمكننا الآن التحقق لمن الدفتر { $code }. ربما هو لشخص آخر بالفعل.
desk-booklet-look-again = تحقّق مرة أخرى
desk-booklet-other = خذ دفترًا آخر
desk-booklet-anyway = اربطه بهذا الملف رغم ذلك
desk-booklet-also = هذا الدفتر مسجّل أيضًا في ملف آخر:
desk-booklet-whose = لمن هو؟ افصله عن الملف الذي لا يخصّه.
desk-booklet-both = هذا صحيح: الدفتر لهم معًا
desk-booklet-both-now = الدفتر { $code } لهم معًا.
desk-booklet-together = هذا الدفتر مشترك مع:
desk-scan-shared = الدفتر { $code } مسجّل في أكثر من ملف. من أمامك؟

## Sheet
desk-sheet-contact = كيف نصل إليه
desk-sheet-languages = اللغات
desk-sheet-talents = المواهب
desk-sheet-booklet = الدفتر
desk-sheet-appointments = المواعيد
desk-sheet-remark = ملاحظة
desk-sheet-consent = الموافقة
desk-sheet-change-languages = غيّر اللغات
desk-sheet-change-talents = غيّر المواهب
desk-sheet-change-wishes = غيّر الرغبات
desk-sheet-done = انتهيت
desk-sheet-steps = تابع التسجيل
desk-sheet-tasks = ابحث عن مهام مناسبة
desk-sheet-missing = هذا الملف ليس على هذا الجهاز. ربما مُسح أو لم يصل بعد.
desk-sheet-erased = مُسح هذا الملف. ما كتبته قبل قليل لم يُحفظ.
desk-badge-store = الحفظ: نعم
desk-badge-no-store = الحفظ: لا
desk-badge-forward = الإبلاغ: نعم
desk-badge-no-forward = الإبلاغ: لا
desk-appointments-none = لا مواعيد بعد. تظهر هنا عندما يكتبها جناح في الدفتر.
desk-appointments-no-booklet = لا مواعيد بعد. أعطِ دفترًا أولًا. ثم تظهر المواعيد هنا وحدها.
desk-appointment-day-only = { $day }، الساعة غير معروفة بعد
desk-appointment-no-day = اليوم غير معروف بعد
desk-appointment-move = انقله أو غيّره
desk-appointment-off = لن يتم
desk-appointment-off-done = لن يتم الموعد. أخبر الزائر بذلك.
desk-appointment-withdrawn = أُلغي
desk-appointment-contact = اسأل عن { $contact }
desk-appointment-other-task = مهمة أخرى

## Tasks to look at together
desk-tasks-title = المهام
desk-tasks-back-sheet = رجوع إلى الملف
desk-tasks-help = اختر ما تحب أن تفعله. ترى فورًا من يحتاج إلى مساعدة. لا يُحفظ شيء.
desk-tasks-help-sheet = هذه مهام تناسب مواهب الملف. ما تختاره هنا لا يغيّر الملف.
desk-tasks-all = أظهر كل المهام
desk-tasks-count =
    { $count ->
        [0] لم نجد مهمة
        [one] مهمة واحدة
        [two] مهمتان
        [few] { $count } مهام
       *[other] { $count } مهمة
    }
desk-tasks-show =
    { $count ->
        [0] لم نجد مهمة
        [one] أظهر مهمة واحدة
        [two] أظهر مهمتين
        [few] أظهر { $count } مهام
       *[other] أظهر { $count } مهمة
    }
desk-tasks-none = لا مهمة تناسب هذا الاختيار. اختر بطاقة أخرى أو أظهر كل المهام.
desk-tasks-empty = قائمة المنظمات لم تصل بعد. تصل وحدها عندما يوجد اتصال.
desk-tasks-stand = الجناح { $stand }

## Parts of the day
desk-part-morning = صباحًا
desk-part-afternoon = بعد الظهر
desk-part-evening = مساءً

## The centre’s own questions
desk-questions-title = بعض الأسئلة الأخرى
desk-questions-help = الجواب ليس واجبًا. تحت كل سؤال تقرأ لماذا نسأله.
own-title = أسئلة المركز
own-purpose = لماذا نسأل هذا: { $purpose }
own-yes = نعم
own-no = لا
own-unanswered = بلا جواب
own-off = هذا السؤال لم يعد يُسأل.
own-gone = سؤال لم يعد في القائمة
own-option-gone = جواب لم يعد في القائمة
own-option-off = لم يعد في القائمة
own-no-options = لم يكتب المنسّق أجوبة لهذا السؤال بعد.
own-earlier = جواب سابق: { $answer }

## Keeping the sheet
desk-consent-keep = هل يمكننا الاحتفاظ بملفك؟
desk-consent-keep-help = إذا كان الجواب لا، يمحو المنسّق الملف كله. وحتى ذلك الحين يبقى: لا يختفي شيء فورًا.
desk-withdrawn = منذ { $day } لم يعد هذا الشخص يريد أن نحتفظ بالملف. سيمحوه المنسّق. لا تتصلوا به بعد الآن. هل كان ذلك خطأ؟ أعيدوا الجواب إلى نعم تحت الموافقة.
desk-day-odd = المكتوب هنا { $day }. هل هذا صحيح؟ اكتبوا اليوم حسب التقويم المستعمل هنا.

## Paper to take along
paper-title = ورقة لتأخذها معك
paper-print = طباعة
receipt-open = اطبع ما اتفقنا عليه
receipt-title = ما اتفقنا عليه بشأن بياناتك
receipt-yes = نعم، منذ { $day }.
receipt-no = لا، منذ { $day }.
receipt-version = نص { $version }
practice-offer = ممارسة الهولندية: اعرض الورقة
practice-title = ممارسة الهولندية { "\u2066" }(Oefenkans Nederlands){ "\u2069" }
practice-what = في «Oefenkans Nederlands» تتطوع وتمارس اللغة الهولندية في الوقت نفسه. ليس درسًا ولا امتحانًا.
practice-who = لا يلزم أن تتكلم الهولندية جيدًا. الناس هناك يتكلمون معك بهدوء وصبر.
practice-how = قل لنقطة المعلومات إنك تريد أن تمارس. نبحث معًا عن مهمة تناسبك.
practice-cost = المشاركة مجانية. يمكنك دائمًا أن تتوقف أو تجرّب شيئًا آخر.

## Reading aloud
aloud-read = اقرأ بصوت عالٍ
aloud-stop = أوقف القراءة
aloud-failed = القراءة بصوت عالٍ لا تعمل الآن. النص على الشاشة.

## Who sent the person
referrer-hint = اكتبوا ثلاثة أحرف من اسم المنظمة أو المرافق.
referrer-none = لا نجد أحدًا بهذه الأحرف. يمكن للمنسّق إضافة جهة إحالة.
referrer-more = هناك المزيد. اكتبوا أحرفًا أكثر.
referrer-clear = أزل
referrer-gone = لم يعد في القائمة
referrer-with = مع { $name }
companion-new = مرافق جديد
companion-add = أضف المرافق
companion-leave = لا، اترك ذلك
companion-left = لم يُضف المرافق الجديد

## Before an organisation hears of a person
beware-unnamed = لا يريد هذا الشخص أن تحصل منظمة على اسمه أو رقمه. اتصلوا دون ذكرهما.
beware-unasked = لم يُسأل بعد: هل يمكننا إعطاء الاسم والرقم لمنظمة؟ اسألوا أولًا.
beware-parent-refuses = أقل من 18 عامًا، وأحد الوالدين أو الوصي غير موافق.
beware-parent = أقل من 18 عامًا: اسألوا ماذا يقول أحد الوالدين أو الوصي.
referrer-companion-elsewhere = المرافق تابع لجهة إحالة أخرى. اختاروا من جديد.
