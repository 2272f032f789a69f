kind-candidate = ملف
kind-organisation = منظمة
kind-market = سوق التطوع
kind-appointment = موعد
kind-referrer = جهة محيلة
kind-centre = المركز
kind-entry = السجل
kind-card = بطاقة معلومات
kind-volunteer = متطوع في مكتب المعلومات
kind-presence = حضور جناح
kind-entrance = مدخل سوق

## Which of several values holds
conflict-question-candidate-name = أي اسم هو الصحيح؟
conflict-question-candidate-phone = أي رقم هو الصحيح؟
conflict-question-candidate-mail = أي بريد إلكتروني هو الصحيح؟
conflict-question-candidate-remark = أي ملاحظة هي الصحيحة؟
conflict-question = ما الصحيح؟

## Candidate
field-candidate-name = الاسم
hint-candidate-name = الاسم واسم العائلة، بخطك أنت
field-candidate-phone = الهاتف
hint-candidate-phone = مثلًا { "\u2066" }0470 12 34 56{ "\u2069" }
field-candidate-mail = البريد الإلكتروني
hint-candidate-mail = مثلًا name@example.be
field-candidate-motivation = الدافع
hint-candidate-motivation = بكلماتك أنت. مثلًا: التعرف على الناس، ممارسة الهولندية، ردّ الجميل.
field-candidate-availability = أوقات التفرغ
field-candidate-dutch = كم تتكلم من الهولندية؟
field-candidate-practise = هل تريد أن تتدرب على الهولندية؟
field-candidate-age = كم عمرك؟
field-candidate-municipality = أين تسكن؟
field-candidate-reach = إلى أي مسافة تريد أن تذهب؟
field-candidate-moving = كيف تتنقل؟
field-candidate-consent-health = يجوز حفظ ما تتطلبه الصحة
field-candidate-needs = ماذا تحتاج؟
field-candidate-interest = ما الذي يهمك؟
field-candidate-short = هل تريد مهمة قصيرة؟
field-candidate-short-from = المهمة القصيرة: ابتداءً من أي يوم؟
field-candidate-short-until = المهمة القصيرة: حتى أي يوم؟
field-candidate-said = كيف يُنطق الاسم؟
hint-candidate-said = اكتبوا الاسم كما تسمعونه.
field-candidate-channel = كيف تفضّل أن نتواصل معك؟
field-candidate-reached = متى يسهل الوصول إليك؟
field-candidate-motive = لماذا تريد التطوع؟
field-candidate-parent = ماذا يقول أحد الوالدين أو الوصي؟
hint-candidate-parent = من هو دون 18 سنة يحتاج إلى موافقة أحد الوالدين أو الوصي.
field-candidate-hours = كم ساعة في الأسبوع؟
field-candidate-from = ابتداءً من أي يوم؟
field-candidate-referrer = من أرسلك إلينا؟
field-candidate-companion = من يرافقك؟
field-spoken-level = ما مدى إجادتك للغة؟
field-candidate-remark = ملاحظة
hint-candidate-remark = ماذا يجب أن نعرف؟ مثلًا: لا يمكنني يوم الأربعاء، آتي مع صديقة. لا تكتب هنا شيئًا عن الصحة: لذلك سؤال خاص في الرغبات.
field-candidate-consent-store = يُسمح بالحفظ
field-candidate-consent-forward = يُسمح بالإبلاغ
field-candidate-consent-organisation = يجوز إعطاؤها لمنظمة
field-candidate-consent-newsletter = يريد الرسالة الإخبارية
field-asked-text = نص الموافقة
field-asked-language = لغة النص
field-asked-by = من سأل
field-candidate-language = اللغات
field-candidate-talent = المواهب
field-candidate-booklet = الدفتر
field-candidate-shared = دفتر مشترك
field-candidate-given-up = متروك
field-own-text = الجواب
field-own-yes = الجواب
field-own-choice = الجواب

## Appointment
field-appointment-booklet = الدفتر
field-appointment-task = المهمة
field-appointment-date = اليوم
field-appointment-time = الساعة
field-appointment-place = المكان
hint-appointment-place = أين تلتقون؟
field-appointment-contact = جهة الاتصال
hint-appointment-contact = عمّن يسأل الزائر؟ اسم شخص من منظمتكم ورقم هاتفه.
field-appointment-remark = ملاحظة
hint-appointment-remark = لا تكتب هنا اسم الزائر أو عنوانه. الدفتر يكفي.
field-appointment-withdrawn = أُلغي
field-appointment-device = الجهاز
field-appointment-number = رقم الجهاز المتسلسل
field-appointment-stub = منقول من قسيمة
field-appointment-stub-at = اليوم والساعة على القسيمة
field-appointment-clash = تعارض
field-appointment-to-date = اقتراح: اليوم
field-appointment-to-time = اقتراح: الساعة
field-appointment-twin = نفس الموعد على جهاز الجناح
field-appointment-agreed = يبقى كما هو

## Organisation
field-organisation-name = الاسم
field-organisation-about = ماذا تفعل المنظمة؟
field-organisation-place = أين المنظمة؟
field-organisation-municipality = في أي بلدية؟
field-organisation-contact = من يجيب عن الأسئلة؟
field-organisation-mail = عنوان البريد للمواعيد
field-organisation-language = بأي لغة نكتب؟

## Task
field-task-title = ما المهمة؟
field-task-about = ماذا تفعل؟
field-task-place = أين تلتقون؟
field-task-municipality = في أي بلدية؟ فقط إذا كان في مكان آخر.
field-task-when = متى؟
field-task-language = ما اللغات المرحب بها؟
field-task-dutch = فرصة لممارسة الهولندية
field-task-access = سهولة الوصول
field-task-target = لمن؟
field-task-talent = المواهب
field-task-category = الفئة
field-task-places = كم متطوعًا تريد؟
field-task-age = من أي عمر؟
field-task-contact = عمّن تسأل؟
field-task-short = مهمة قصيرة
field-task-from = أول يوم
field-task-until = آخر يوم
field-task-closed = لم نعد نحتاج أحدًا

## Market
field-market-name = الاسم
field-market-date = اليوم
field-market-opens = يفتح في
field-market-closes = يغلق في
field-market-place = أين؟
field-market-rooms = القاعات، واحدة في كل سطر

## Stand
field-stand-sign = رقم الجناح أو اسمه
field-stand-task = ما المهام التي يعرضها الجناح؟
field-stand-slot = في أي أيام وساعات يستطيع الجناح استقبال الناس؟
field-stand-minutes = كم دقيقة تستغرق المقابلة؟
hint-stand-minutes = دون رقم: 30 دقيقة.
field-stand-stubs = كم قسيمة سلّم الجناح؟

## Referrer
field-referrer-name = الاسم
field-referrer-mail = البريد الإلكتروني
field-referrer-phone = الهاتف
field-card-situation = ما موضوع البطاقة؟
field-card-order = المكان في القائمة
field-card-link = رابط
field-card-address = العنوان
field-card-source = المصدر
field-card-checked-on = تمت المراجعة في
field-text-title = العنوان الرئيسي
field-text-body = النص
field-text-first = ماذا تفعل أولاً؟
hint-card-order = البطاقة ذات الرقم الأصغر تأتي في الأعلى.
hint-card-link = يبدأ بـ https:// أو http://.
hint-card-source = من يقول هذا؟ مثلاً اسم دائرة حكومية.
hint-card-checked-on = اليوم الذي قرأ فيه أحد المصدر. بعد نصف سنة تحصل البطاقة على علامة برتقالية.
hint-text-body = جمل قصيرة وكلمات بسيطة.
hint-text-first = استمارة أو إذن أو مهلة.

## Companion
field-companion-name = الاسم
field-companion-mail = البريد الإلكتروني
field-companion-phone = الهاتف
field-companion-language = بأي لغة نكتب؟

## Group of visitors
field-visitors-name = اسم المجموعة
field-visitors-companion = من يرافق المجموعة؟
field-visitors-booklet = دفاتر المجموعة

## Presence of a stand
field-presence-state = هل يستطيع الجناح استقبال الزوار؟
field-presence-since = منذ
field-presence-note = متى يستطيع الزوار العودة؟

## Entrance of a market
field-entrance-market = السوق
field-door-name = الجهاز
field-door-visitors = الزوار

## Centre
field-centre-name = اسم المركز
field-centre-address = العنوان
field-centre-hours = متى يفتح مكتب المعلومات؟
field-centre-open = في أي أنصاف أيام يفتح مكتب المعلومات؟
hint-centre-open = عندها يُظهر جدول الدوام متى لا يوجد أحد.
field-centre-language = لغات الشاشات
field-centre-contact = بمن تتصل إذا حدث خطأ؟
field-centre-phone = على أي رقم؟
field-centre-orientation = صفحة عامة بالمهام
hint-centre-orientation = اختر هذا إذا كان يمكن للمحيلين البحث بين المهام عبر رابط. لا يوجد فيها أشخاص للاتصال ولا شيء عن المرشحين.
field-centre-reply-days = كم يومًا تنتظر الجواب؟
hint-centre-reply-days = بلا رقم: 7 أيام.
field-centre-coordinator-days = بعد كم يوم إضافي يرى المنسق ما بقي بلا جواب؟
hint-centre-coordinator-days = بلا رقم: 7 أيام.
field-centre-reconfirm-days = بعد كم يوم بلا تواصل تسأل إن كان الاهتمام باقيًا؟
hint-centre-reconfirm-days = بلا رقم: 90 يومًا.
field-centre-revoked-batch = دفاتر مسحوبة

## Volunteer of the desk
field-volunteer-name = الاسم
hint-volunteer-name = كما يناديه الزملاء، مثل الاسم الأول.
field-volunteer-language = اللغات
field-volunteer-experienced = يعرف العمل منذ مدة
hint-volunteer-experienced = يستطيع مساعدة شخص جديد.
field-volunteer-when = يأتي كل أسبوع في
field-volunteer-left = ليس في الفريق الآن
hint-volunteer-left = توقف أو غائب لمدة طويلة. لا يظهر الاسم بعدها على الأجهزة.
field-volunteer-extra = يأتي مرة إضافية
field-volunteer-absent = لا يأتي مرة
field-volunteer-pin = الرقم السري

## Talent
field-talent-nl = بالهولندية
field-talent-fr = بالفرنسية
field-talent-en = بالإنجليزية
field-talent-ar = بالعربية
field-talent-pictogram = الرسم
field-talent-off = لا يظهر بعد الآن

## Category of tasks
field-category-nl = بالهولندية
field-category-fr = بالفرنسية
field-category-en = بالإنجليزية
field-category-ar = بالعربية
field-category-off = لا تظهر بعد الآن

## Own question
field-question-nl = السؤال بالهولندية
field-question-fr = بالفرنسية
field-question-en = بالإنجليزية
field-question-ar = بالعربية
field-question-is = كيف يكون الجواب؟
field-question-purpose = لماذا تسألون هذا؟
field-question-months = كم شهرًا بعد آخر اتصال يُحفظ؟
field-question-off = لا يُسأل بعد الآن

## Answer to an own question
field-option-nl = بالهولندية
field-option-fr = بالفرنسية
field-option-en = بالإنجليزية
field-option-ar = بالعربية
field-option-question = لأي سؤال؟
field-option-off = لا يظهر بعد الآن

## What may be chosen
choice-is-line = سطر واحد
choice-is-lines = بضعة أسطر
choice-is-choices = الاختيار من أجوبة
choice-is-flag = نعم أو لا
choice-access-wheelchair = بكرسي متحرك
choice-access-toilet = مرحاض مهيأ
choice-access-quiet = مكان هادئ
choice-access-sitting = عمل في وضع الجلوس
choice-access-no-reading = من دون قراءة أو كتابة
choice-access-transport = سهل بالحافلة أو الترام أو المترو
choice-target-children = الأطفال
choice-target-young-people = الشباب
choice-target-families = العائلات
choice-target-older-people = كبار السن
choice-target-newcomers = القادمون الجدد
choice-target-disability = أشخاص ذوو إعاقة
choice-target-poverty = أشخاص في فقر
choice-target-everybody = الجميع
choice-mon-morning = صباح يوم الاثنين
choice-mon-afternoon = بعد ظهر يوم الاثنين
choice-mon-evening = مساء يوم الاثنين
choice-tue-morning = صباح يوم الثلاثاء
choice-tue-afternoon = بعد ظهر يوم الثلاثاء
choice-tue-evening = مساء يوم الثلاثاء
choice-wed-morning = صباح يوم الأربعاء
choice-wed-afternoon = بعد ظهر يوم الأربعاء
choice-wed-evening = مساء يوم الأربعاء
choice-thu-morning = صباح يوم الخميس
choice-thu-afternoon = بعد ظهر يوم الخميس
choice-thu-evening = مساء يوم الخميس
choice-fri-morning = صباح يوم الجمعة
choice-fri-afternoon = بعد ظهر يوم الجمعة
choice-fri-evening = مساء يوم الجمعة
choice-sat-morning = صباح يوم السبت
choice-sat-afternoon = بعد ظهر يوم السبت
choice-sat-evening = مساء يوم السبت
choice-sun-morning = صباح يوم الأحد
choice-sun-afternoon = بعد ظهر يوم الأحد
choice-sun-evening = مساء يوم الأحد
choice-dutch-none = ليس بعد
choice-dutch-a1 = A1: بضع كلمات
choice-dutch-a2 = A2: جمل قصيرة
choice-dutch-b1 = B1: حديث عادي
choice-dutch-b2 = B2: بطلاقة
choice-dutch-c1 = C1: تقريبًا كل شيء
choice-dutch-mother = اللغة الأم
choice-age-under-18 = أقل من 18
choice-age-18-25 = من 18 إلى 25
choice-age-26-40 = من 26 إلى 40
choice-age-41-64 = من 41 إلى 64
choice-age-65-and-over = 65 فأكثر
choice-reach-own = في بلديتي
choice-reach-near = في الجوار أيضًا
choice-reach-brussels = في كل بروكسل
choice-moving-walking = مشيًا
choice-moving-cycling = بالدراجة
choice-moving-public = بالحافلة أو الترام أو المترو
choice-moving-car = بالسيارة
choice-channel-call = مكالمة هاتفية
choice-channel-message = رسالة
choice-channel-mail = بريد إلكتروني
choice-reached-morning = صباحًا
choice-reached-noon = عند الظهر
choice-reached-afternoon = بعد الظهر
choice-reached-evening = مساءً
choice-state-busy = مزدحم
choice-state-pause = استراحة
choice-state-lunch = استراحة الغداء
choice-clash-twice = سُجّل مرتين
choice-clash-visitor = الزائر في مكان آخر حينها
choice-clash-slot = الساعة محجوزة
choice-clash-places = اكتملت المهمة
choice-motive-meet-people = التعرّف على الناس
choice-motive-practise-dutch = ممارسة الهولندية
choice-motive-experience = خبرة من أجل العمل
choice-motive-give-back = ردّ الجميل
choice-motive-learn = تعلّم شيء جديد
choice-motive-stay-active = البقاء نشيطًا
choice-parent-asked = سُئل ولم يُجب بعد
choice-parent-agrees = موافق
choice-parent-refuses = غير موافق
choice-hours-1-2 = ساعة أو ساعتان
choice-hours-3-4 = 3 أو 4 ساعات
choice-hours-5-8 = من 5 إلى 8 ساعات
choice-hours-9-and-more = 9 ساعات أو أكثر
choice-level-little = قليلًا
choice-level-good = جيدًا
choice-level-mother = اللغة الأم
choice-municipality-anderlecht = أندرلخت
choice-municipality-auderghem = أودرغيم
choice-municipality-berchem-sainte-agathe = بيرشيم سانت أغات
choice-municipality-brussels = مدينة بروكسل
choice-municipality-etterbeek = إتربيك
choice-municipality-evere = إيفير
choice-municipality-forest = فوريه
choice-municipality-ganshoren = غانسهورن
choice-municipality-ixelles = إكسل
choice-municipality-jette = جيت
choice-municipality-koekelberg = كوكلبرغ
choice-municipality-molenbeek-saint-jean = مولنبيك سان جان
choice-municipality-saint-gilles = سان جيل
choice-municipality-saint-josse-ten-noode = سان جوس تن نود
choice-municipality-schaerbeek = سكاربيك
choice-municipality-uccle = أوكل
choice-municipality-watermael-boitsfort = واترمال بواتسفور
choice-municipality-woluwe-saint-lambert = وولوي سان لامبير
choice-municipality-woluwe-saint-pierre = وولوي سان بيير
choice-municipality-elsewhere = مكان آخر

## Entry
field-entry-candidate = الشخص
field-entry-organisation = المنظمة
field-entry-task = المهمة
field-entry-appointment = الموعد
field-entry-way = كيف
field-entry-result = النتيجة
field-entry-reason = السبب
field-entry-words = بكلماتك
field-entry-at = متى
field-entry-waits-for = من عليه الدور
field-entry-by = قبل متى
field-entry-outcome = ما حدث
field-entry-why = لماذا
field-entry-withdrawn = أُلغي
choice-way-call = هاتف
choice-way-mail = بريد إلكتروني
choice-way-message = رسالة
choice-way-visit = زيارة
choice-way-note = ملاحظة
choice-way-talk = حديث مع المنظمة
choice-way-proposal = اقتراح
choice-way-appointment = موعد
choice-result-reached = تم الوصول إليه
choice-result-not-reached = لم يُجب
choice-result-left-message = تُركت رسالة
choice-result-sent = أُرسل
choice-result-came = حضر
choice-result-proposed = اقتُرح
choice-result-accepted = قُبل
choice-result-declined-by-candidate = لا من الشخص
choice-result-declined-by-organisation = لا من المنظمة
choice-reason-no-time = لا وقت
choice-reason-too-far = بعيد جدًا
choice-reason-hours = الأوقات لا تناسب
choice-reason-other-wish = يريد شيئًا آخر
choice-reason-no-place = لا مكان
choice-reason-dutch = يلزم مزيد من الهولندية
choice-reason-no-answer = لا جواب
choice-reason-other-reason = شيء آخر
choice-waits-for-candidate = الشخص
choice-waits-for-organisation = المنظمة
choice-waits-for-desk = نحن
choice-outcome-came = حضر
choice-outcome-started = بدأ
choice-outcome-stopped = توقف
choice-outcome-did-not-come = لم يحضر
choice-outcome-answered = جاء جواب
choice-outcome-done = تم
choice-outcome-other-outcome = شيء آخر

## Card: what it can be about
choice-situation-unemployment = أنت عاطل عن العمل
choice-situation-sickness-or-disability = أنت مريض أو لديك إعاقة
choice-situation-living-wage = تحصل على دخل معيشي
choice-situation-asylum-or-residence = تطلب اللجوء أو الإقامة
choice-situation-student = أنت طالب
choice-situation-pensioner = أنت متقاعد
choice-situation-employee = أنت تعمل
choice-situation-under-18 = عمرك أقل من 18 سنة
choice-situation-insurance = التأمين
choice-situation-expense-allowance = تعويض المصاريف
choice-situation-information-note = ما يجب أن تخبرك به المنظمة
choice-situation-other = شيء آخر

## صفحات الدليل

manual-pairing = ربط جهاز لوحي
manual-registering = تسجيل شخص
manual-finding-someone = العثور على شخص مجدداً
manual-consent = طلب الموافقة وسحبها
manual-without-consent = المساعدة بدون موافقة
manual-finding-tasks = البحث عن مهام
manual-proposing = اقتراح مهمة وقبولها ورفضها
manual-calling = تدوين مكالمة
manual-today = قائمة اليوم
manual-team = من يعمل الآن؟
manual-cards = هل يمكنني أن أتطوع؟
manual-booklet = ربط دفتر
manual-entrance = الاستقبال في السوق
manual-stand = في الجناح
manual-noting = تسجيل موعد لجناح
manual-no-network = لا يوجد إنترنت
manual-questions = جهازان يقولان شيئاً مختلفاً
manual-practice = التمرين
manual-trouble = ماذا لو …
manual-dashboard = للمنسقين: لوحة المعلومات
manual-writing-cards = للمنسقين: كتابة بطاقات المعلومات
manual-erasing = للمنسقين: حذف شخص
manual-adding = للمنسقين: الإضافة إلى الدليل
field-manual-text = ما تضيفونه
